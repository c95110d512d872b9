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
        t_2 = environment.filters['selectattr']
    except KeyError:
        @internalcode
        def t_2(*unused):
            raise TemplateRuntimeError("No filter named 'selectattr' found.")
    environment.budget.pay(4)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'indikatorer.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'indikatortabell': l_0_indikatortabell})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_ett, l_1_år, l_1_rubrik, l_1_klass):
        t_3 = []
        l_1_prognoser = l_1_bedömda = missing
        if l_1_ett is missing:
            l_1_ett = undefined("parameter 'ett' was not provided", name='ett')
        if l_1_år is missing:
            l_1_år = undefined("parameter 'år' was not provided", name='år')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(23)
        pass
        l_1_prognoser = t_1(context.eval_ctx, t_2(context, environment.getattr(l_1_ett, 'indikatorer'), 'prognos'))
        l_1_bedömda = t_1(context.eval_ctx, t_2(context, environment.getattr(l_1_ett, 'indikatorer'), 'status'))
        t_3.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(environment.getattr(l_1_ett, 'namn'))),
            ': indikatorer">\n',
        ))
        if l_1_rubrik:
            environment.budget.pay(4)
            pass
            t_3.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_3.append(
            '<thead><tr><th scope="col">Indikator</th>\n',
        )
        for l_2_tidigare in environment.counted(environment.getattr(l_1_ett, 'år'), ):
            _loop_vars = {}
            environment.budget.pay(4)
            pass
            t_3.extend((
                '<th scope="col" class="tal">Utfall ',
                escape(environment.finalize(l_2_tidigare)),
                '</th>',
            ))
        l_2_tidigare = missing
        t_3.extend((
            '<th scope="col" class="tal">Målvärde ',
            escape(environment.finalize(l_1_år)),
            '</th><th scope="col" class="tal">Utfall ',
            escape(environment.finalize(l_1_år)),
            '</th>\n',
        ))
        if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
            environment.budget.pay(4)
            pass
            t_3.extend((
                '<th scope="col" class="tal">Prognos ',
                escape(environment.finalize(l_1_år)),
                '</th>',
            ))
        if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
            environment.budget.pay(2)
            pass
            t_3.append(
                '<th scope="col">Måluppfyllelse</th>',
            )
        t_3.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_indikator in environment.counted(environment.getattr(l_1_ett, 'indikatorer'), ):
            _loop_vars = {}
            environment.budget.pay(14)
            pass
            t_3.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_indikator, 'namn'))),
            ))
            if (environment.getattr(l_2_indikator, 'enhet') and environment.compared(environment.getattr(l_2_indikator, 'enhet'), 'notin', environment.concatenated('% ', environment.getattr(l_2_indikator, 'namn'), ))):
                environment.budget.pay(3)
                pass
                t_3.extend((
                    ', ',
                    escape(environment.finalize(environment.getattr(l_2_indikator, 'enhet'))),
                ))
            t_3.append(
                '</th>\n',
            )
            for l_3_tidigare in environment.counted(environment.getattr(l_1_ett, 'år'), ):
                _loop_vars = {}
                environment.budget.pay(4)
                pass
                t_3.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), (environment.getitem(environment.getattr(l_2_indikator, 'serie'), l_3_tidigare) if environment.compared(l_3_tidigare, 'in', environment.getattr(l_2_indikator, 'serie')) else None), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            l_3_tidigare = missing
            t_3.append(
                '<td class="tal">',
            )
            if environment.getattr(l_2_indikator, 'målvärde'):
                environment.budget.pay(2)
                pass
                t_3.append(
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'målvärdet'), environment.getattr(l_2_indikator, 'målvärde'), _loop_vars=_loop_vars))),
                )
            else:
                environment.budget.pay(2)
                pass
                t_3.append(
                    'saknas',
                )
            t_3.extend((
                '</td><td class="tal">',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr(l_2_indikator, 'utfall'), _loop_vars=_loop_vars))),
                '</td>\n',
            ))
            if (undefined(name='prognoser') if l_1_prognoser is missing else l_1_prognoser):
                environment.budget.pay(4)
                pass
                t_3.extend((
                    '<td class="tal">',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'värdet'), environment.getattr(l_2_indikator, 'prognos'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            if (undefined(name='bedömda') if l_1_bedömda is missing else l_1_bedömda):
                environment.budget.pay(4)
                pass
                t_3.extend((
                    '<td>',
                    escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_2_indikator, 'status'), _loop_vars=_loop_vars))),
                    '</td>',
                ))
            t_3.append(
                '</tr>\n',
            )
        l_2_indikator = missing
        t_3.extend((
            '</tbody>\n</table>\n',
            escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'indikatorernas_anmärkningar'), l_1_ett))),
            '\n',
        ))
        return concat(t_3)
    context.exported_vars.add('indikatortabell')
    context.vars['indikatortabell'] = l_0_indikatortabell = Macro(environment, macro, 'indikatortabell', ('ett', 'år', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=23&5=28&6=39&7=42&8=45&9=50&11=61&12=73&13=78&14=86&17=95&18=97&19=113&20=126&21=143&22=151&27=165'