from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'indikatorer.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_indikatortabell = missing
    try:
        t_1 = environment.filters['list']
    except KeyError:
        @internalcode
        def t_1(*unused):
            raise TemplateRuntimeError("No filter named 'list' found.")
    try:
        t_2 = environment.filters['räknat']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'räknat' found.")
    try:
        t_3 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'indikatorer.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'indikatortabell': l_0_indikatortabell})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_ett, l_1_år, l_1_rubrik, l_1_klass):
        t_4 = []
        l_1_prognoser = l_1_bedömda = missing
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        pass
        l_1_prognoser = t_1(context.eval_ctx, t_3(context, environment.getattr(l_1_ett, 'indikatorer'), 'prognos'))
        l_1_bedömda = t_1(context.eval_ctx, t_3(context, environment.getattr(l_1_ett, 'indikatorer'), 'status'))
        t_4.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(environment.getattr(l_1_ett, 'namn'))),
            ': indikatorer">\n',
        ))
        if l_1_rubrik:
            pass
            t_4.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_4.append(
            '<thead><tr><th scope="col">Indikator</th>\n',
        )
        for l_2_tidigare in t_2(environment.getattr(l_1_ett, 'år')):
            _loop_vars = {}
            pass
            t_4.extend((
                '<th scope="col" class="tal">Utfall ',
                escape(environment.finalize(l_2_tidigare)),
                '</th>',
            ))
        l_2_tidigare = missing
        t_4.extend((
            '<th scope="col" class="tal">Målvärde ',
            escape(environment.finalize(l_1_år)),
            '</th><th scope="col" class="tal">Utfall ',
            escape(environment.finalize(l_1_år)),
            '</th>\n',
        ))
        if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
            pass
            t_4.extend((
                '<th scope="col" class="tal">Prognos ',
                escape(environment.finalize(l_1_år)),
                '</th>',
            ))
        if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
            pass
            t_4.append(
                '<th scope="col">Måluppfyllelse</th>',
            )
        t_4.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_indikator in t_2(environment.getattr(l_1_ett, 'indikatorer')):
            _loop_vars = {}
            pass
            t_4.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_indikator, 'namn'))),
            ))
            if (environment.getattr(l_2_indikator, 'enhet') and (environment.getattr(l_2_indikator, 'enhet') not in environment.bounded(markup_join(('% ', environment.getattr(l_2_indikator, 'namn'), ))))):
                pass
                t_4.extend((
                    ', ',
                    escape(environment.finalize(environment.getattr(l_2_indikator, 'enhet'))),
                ))
            t_4.append(
                '</th>\n',
            )
            for l_3_tidigare in t_2(environment.getattr(l_1_ett, 'år')):
                _loop_vars = {}
                pass
                t_4.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), (environment.getitem(environment.getattr(l_2_indikator, 'serie'), l_3_tidigare) if (l_3_tidigare in environment.getattr(l_2_indikator, 'serie')) else None), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            l_3_tidigare = missing
            t_4.append(
                '<td class="tal">',
            )
            if environment.getattr(l_2_indikator, 'målvärde'):
                pass
                t_4.append(
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), environment.getattr(l_2_indikator, 'målvärde'), _loop_vars=_loop_vars))),
                )
            else:
                pass
                t_4.append(
                    'saknas',
                )
            t_4.extend((
                '</td><td class="tal">',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr(l_2_indikator, 'utfall'), _loop_vars=_loop_vars))),
                '</td>\n',
            ))
            if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
                pass
                t_4.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr(l_2_indikator, 'prognos'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_2_indikator, 'status'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            t_4.append(
                '</tr>\n',
            )
        l_2_indikator = missing
        t_4.extend((
            '</tbody>\n</table>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'indikatorernas_anmärkningar'), l_1_ett))),
            '\n',
        ))
        return concat(t_4)
    context.exported_vars.add('indikatortabell')
    context.vars['indikatortabell'] = l_0_indikatortabell = Macro(environment, macro, 'indikatortabell', ('ett', 'år', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=30&5=33&6=45&7=46&8=49&9=54&11=64&12=75&13=80&14=87&17=95&18=100&19=111&20=123&21=138&22=145&27=158'