from jinja2.runtime import LoopContext, Macro, Markup, Namespace, TemplateNotFound, TemplateReference, TemplateRuntimeError, Undefined, escape, identity, internalcode, markup_join, missing, str_join
name = 'uppdrag.j2'

def root(context, missing=missing, environment=environment):
    resolve = context.resolve_or_missing
    undefined = environment.undefined
    concat = environment.concat
    cond_expr_undefined = Undefined
    if 0: yield None
    l_0_bygg = l_0_uppdragstabell = missing
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
    try:
        t_3 = environment.filters['text']
    except KeyError:
        @internalcode
        def t_3(*unused):
            raise TemplateRuntimeError("No filter named 'text' found.")
    environment.budget.pay(4)
    pass
    l_0_bygg = context.vars['bygg'] = environment.get_template('byggstenar.j2', 'uppdrag.j2').make_module(context.get_all(), True, {'bygg': l_0_bygg, 'uppdragstabell': l_0_uppdragstabell})
    context.exported_vars.discard('bygg')
    yield '\n'
    def macro(l_1_uppdrag, l_1_titel, l_1_rubrik, l_1_klass):
        t_4 = []
        l_1_givare = l_1_årtal = l_1_typer = l_1_datum = l_1_texter = l_1_bedömningar = missing
        if l_1_uppdrag is missing:
            l_1_uppdrag = undefined("parameter 'uppdrag' was not provided", name='uppdrag')
        if l_1_titel is missing:
            l_1_titel = undefined("parameter 'titel' was not provided", name='titel')
        if l_1_rubrik is missing:
            l_1_rubrik = ''
        if l_1_klass is missing:
            l_1_klass = 'rapport'
        environment.budget.pay(23)
        pass
        l_1_givare = t_1(context.eval_ctx, t_2(context, l_1_uppdrag, 'från'))
        l_1_årtal = t_1(context.eval_ctx, t_2(context, l_1_uppdrag, 'år'))
        l_1_typer = t_1(context.eval_ctx, t_2(context, l_1_uppdrag, 'typ'))
        l_1_datum = t_1(context.eval_ctx, t_2(context, l_1_uppdrag, 'klart'))
        l_1_texter = t_1(context.eval_ctx, t_2(context, l_1_uppdrag, 'text'))
        l_1_bedömningar = t_1(context.eval_ctx, t_2(context, l_1_uppdrag, 'bedömning'))
        t_4.extend((
            '<table class="',
            escape(environment.finalize(l_1_klass)),
            '" title="',
            escape(environment.finalize(l_1_titel)),
            '">\n',
        ))
        if l_1_rubrik:
            environment.budget.pay(4)
            pass
            t_4.extend((
                '<caption>',
                escape(environment.finalize(l_1_rubrik)),
                '</caption>',
            ))
        t_4.append(
            '<thead><tr><th scope="col">Uppdrag</th>\n',
        )
        if (undefined(name='givare') if l_1_givare is missing else l_1_givare):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Från</th>',
            )
        if (undefined(name='årtal') if l_1_årtal is missing else l_1_årtal):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">År</th>',
            )
        if (undefined(name='typer') if l_1_typer is missing else l_1_typer):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Typ</th>',
            )
        if (undefined(name='datum') if l_1_datum is missing else l_1_datum):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Klart</th>',
            )
        t_4.append(
            '<th scope="col">Status</th>\n',
        )
        if ((undefined(name='texter') if l_1_texter is missing else l_1_texter) or (undefined(name='bedömningar') if l_1_bedömningar is missing else l_1_bedömningar)):
            environment.budget.pay(2)
            pass
            t_4.append(
                '<th scope="col">Kommentar</th>',
            )
        t_4.append(
            '</tr></thead>\n<tbody>\n',
        )
        for l_2_ett in environment.counted(l_1_uppdrag, ):
            _loop_vars = {}
            environment.budget.pay(13)
            pass
            t_4.extend((
                '<tr><th scope="row">',
                escape(environment.finalize(environment.getattr(l_2_ett, 'namn'))),
                '</th>\n',
            ))
            if (undefined(name='givare') if l_1_givare is missing else l_1_givare):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'från') or '–'))),
                    '</td>',
                ))
            if (undefined(name='årtal') if l_1_årtal is missing else l_1_årtal):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'år') or '–'))),
                    '</td>',
                ))
            if (undefined(name='typer') if l_1_typer is missing else l_1_typer):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'typ') or '–'))),
                    '</td>',
                ))
            if (undefined(name='datum') if l_1_datum is missing else l_1_datum):
                environment.budget.pay(4)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize((environment.getattr(l_2_ett, 'klart') or '–'))),
                    '</td>',
                ))
            t_4.extend((
                '<td>',
                escape(environment.finalize(environment.call(context, environment.getattr((undefined(name='bygg') if l_0_bygg is missing else l_0_bygg), 'status'), environment.getattr(l_2_ett, 'status'), _loop_vars=_loop_vars))),
                '</td>\n',
            ))
            if ((undefined(name='texter') if l_1_texter is missing else l_1_texter) or (undefined(name='bedömningar') if l_1_bedömningar is missing else l_1_bedömningar)):
                environment.budget.pay(5)
                pass
                t_4.extend((
                    '<td>',
                    escape(environment.finalize(t_3(environment.getattr(l_2_ett, 'text'), 0))),
                ))
                if environment.getattr(l_2_ett, 'bedömning'):
                    environment.budget.pay(4)
                    pass
                    t_4.extend((
                        '<p>',
                        escape(environment.finalize(environment.getattr(l_2_ett, 'bedömning'))),
                        '</p>',
                    ))
                t_4.append(
                    '</td>',
                )
            t_4.append(
                '</tr>\n',
            )
        l_2_ett = missing
        t_4.append(
            '</tbody>\n</table>\n',
        )
        return concat(t_4)
    context.exported_vars.add('uppdragstabell')
    context.vars['uppdragstabell'] = l_0_uppdragstabell = Macro(environment, macro, 'uppdragstabell', ('uppdrag', 'titel', 'rubrik', 'klass'), False, False, False, context.eval_ctx.autoescape)

blocks = {}
debug_info = '2=29&5=34&6=45&7=48&8=49&9=50&10=51&11=52&12=55&13=60&15=71&16=77&17=83&18=89&20=98&23=107&24=109&25=116&26=124&27=132&28=140&29=150&30=153'